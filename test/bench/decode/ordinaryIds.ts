import { answerText, resultsOfYear } from "../answers";
import { decodeRows } from "./rows";
import { report } from "../row";

report(decodeRows("ordinary ids", answerText(resultsOfYear(200_000)), 1.3));
