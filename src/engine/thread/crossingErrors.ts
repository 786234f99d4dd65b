import {
  ApiError,
  HttpStatusError,
  KeyRefusedError,
  NotJsonError,
  PackedTooTightError,
  RedirectError,
  ResponseShapeError,
  ResponseTooBigError,
  TimeoutError,
} from "../../core/api/errors/errors";
import { NetworkError } from "../../core/api/errors/networkError";
import { DiskError } from "../../core/files/diskError";
import { OpenError } from "../../core/files/read/openError";
import { NoPeriodError } from "../../core/results/comparison/periodBefore";
import { LoadEndedError } from "../../core/results/store/endedLoads";
import { MemoryFullError } from "../../core/results/store/memoryBudget";
import type { ErrorKinds } from "../../protocol/channel/sentError";

/** The classes that somebody on the other side asks after: errors get them back there. */
export const crossingErrors: ErrorKinds = {
  ApiError,
  DiskError,
  HttpStatusError,
  OpenError,
  KeyRefusedError,
  LoadEndedError,
  MemoryFullError,
  NetworkError,
  NoPeriodError,
  NotJsonError,
  PackedTooTightError,
  RedirectError,
  ResponseShapeError,
  ResponseTooBigError,
  TimeoutError,
};
