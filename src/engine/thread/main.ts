import { parentPort, workerData } from "node:worker_threads";
import * as l10n from "@vscode/l10n";
import { threadPort } from "../../protocol/channel/threadPort";
import { serveEngine } from "./serveEngine";
import type { ThreadStart } from "./threadContract";

// The engine's thread begins here.

const { texts, ...options } = workerData as ThreadStart;
if (texts) l10n.config({ contents: texts });
if (parentPort) serveEngine(threadPort(parentPort), options);
