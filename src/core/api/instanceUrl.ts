/**
 * The instance's page, at the same place that the API is at.
 * @returns undefined where the results came from no API.
 */
export function instanceUrl(id: string, connectionUrl: string | undefined): string | undefined {
  if (connectionUrl === undefined || !URL.canParse(connectionUrl)) return undefined;
  const { origin, protocol } = new URL(connectionUrl);
  return protocol === "https:" || protocol === "http:" ? `${origin}/LabInstance/${id}` : undefined;
}
