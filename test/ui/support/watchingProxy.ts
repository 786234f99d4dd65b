import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy that notes all it is sent and lets nothing through. */
export interface WatchingProxy {
  readonly url: string;
  /** Each request as it came, with its headers. */
  readonly received: readonly string[];
  close(): void;
}

export async function startWatchingProxy(): Promise<WatchingProxy> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push([request.method, request.url, ...request.rawHeaders].join(" "));
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    received.push([request.method, request.url, ...request.rawHeaders].join(" "));
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
