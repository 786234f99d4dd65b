import { generateKeyPairSync, sign } from "node:crypto";

/** A key and a certificate that nobody has signed but itself, for `localhost`, both as PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

/** Makes a certificate authority of its own that is also its only server. Valid from yesterday on for a week. */
export function selfSigned(): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(oid(commonName), der(0x0c, Buffer.from("localhost")))));
  const algorithm = sequence(oid(ecdsaWithSha256));
  const day = 86_400_000;
  const validity = sequence(time(Date.now() - day), time(Date.now() + 6 * day));
  const extensions = sequence(
    extension(basicConstraints, sequence(der(0x01, Buffer.of(0xff)))),
    extension(alternativeName, sequence(der(0x82, Buffer.from("localhost")))),
  );
  const version = der(0xa0, der(0x02, Buffer.of(2)));
  const serial = der(0x02, Buffer.of(1));
  const publicInfo = publicKey.export({ type: "spki", format: "der" });
  const content = sequence(
    ...[version, serial, algorithm, name, validity, name, publicInfo, der(0xa3, extensions)],
  );
  const signature = der(0x03, Buffer.concat([Buffer.of(0), sign("sha256", content, privateKey)]));
  const certificate = sequence(content, algorithm, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: ["-----BEGIN CERTIFICATE-----", certificate.replace(/.{64}/g, "$&\n"), "-----END CERTIFICATE-----"]
      .join("\n")
      .concat("\n"),
  };
}

const commonName = "550403";
const basicConstraints = "551d13";
const alternativeName = "551d11";
const ecdsaWithSha256 = "2a8648ce3d040302";

/** A value in DER: its tag, its length and its content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const lengthBytes =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...lengthBytes), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function set(part: Buffer): Buffer {
  return der(0x31, part);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(oid(id), der(0x04, value));
}

/** As UTCTime, `YYMMDDHHMMSSZ`. */
function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, "");
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}
