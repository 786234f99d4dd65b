import { answerWithLongDecimals, resultsOfYear } from "../answers";
import { decodeRows } from "./rows";
import { report } from "../row";

report(decodeRows("long decimals in every place", answerWithLongDecimals(resultsOfYear(200_000))));
