import { answerWithLongIds, resultsOfYear } from "../answers";
import { decodeRows } from "./rows";
import { report } from "../row";

report(decodeRows("ids beyond 2^53", answerWithLongIds(resultsOfYear(200_000)), 1.5));
