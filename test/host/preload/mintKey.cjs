// Preloaded into the VS Code server. The page keeps an extension's secrets encrypted in the browser's storage, with a
// key of which it asks the server for a part; code-server's own front end would answer, and we run without it.
// Without an answer secrets are forgotten when the window reloads.
const http = require("node:http");

const key = Buffer.alloc(32, "lab-results");
const createServer = http.createServer;

/** @typedef {import("node:http").RequestListener} RequestListener */

// The preload also runs in processes that the server forks, where an extension may have a server of its own.
if (process.argv[1]?.endsWith("server-main.js")) {
  http.createServer = /** @type {typeof createServer} */ (
    (/** @type {RequestListener | undefined} */ listener) =>
      createServer((request, response) => {
        if (request.method === "POST" && request.url?.endsWith("/mint-key")) response.end(key);
        else listener?.(request, response);
      })
  );
}
