// Takes the place of VS Code's native logger, which stays unbuilt: what extensions write to a log channel
// reaches the Output panel by way of the file that this writes. Copied into the VS Code under test.
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");

const levels = ["trace", "debug", "info", "warn", "error", "critical"];

class Logger {
  /** @param {string} file */
  constructor(file) {
    this.file = file;
    this.level = levels.indexOf("info");
    this.plain = false;
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, "");
  }

  /** @param {number} level @param {string} message */
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    appendFileSync(this.file, this.plain ? message : `${time} [${levels[level]}] ${message}\n`);
  }

  /** @param {string} message */ trace = (message) => this.write(0, message);
  /** @param {string} message */ debug = (message) => this.write(1, message);
  /** @param {string} message */ info = (message) => this.write(2, message);
  /** @param {string} message */ warn = (message) => this.write(3, message);
  /** @param {string} message */ error = (message) => this.write(4, message);
  /** @param {string} message */ critical = (message) => this.write(5, message);
  /** @param {number} level */ setLevel = (level) => void (this.level = level);
  clearFormatters = () => void (this.plain = true);
  setPattern() {}
  flush() {}
  drop() {}
}

/** @param {string} _name @param {string} file */
const createLogger = async (_name, file) => new Logger(file);

exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
