import { commandIds } from "../ids";
import type { LiveClassPanel } from "../panels/liveClass/panel";
import { pickClass } from "../pickers/classPicker";
import { isTreeNode } from "../tree/nodes";
import type { UserResults } from "../userResults";
import type { Command } from "./command";
import { classOf } from "./openPanels";

/** Shows a class as it runs: the argument's, that of the row it was called from, or one that the person picks. */
export function openLiveClassCommand(panel: LiveClassPanel, results: UserResults): Command {
  return {
    id: commandIds.openLiveClass,
    forScript: {
      takes: (argument) => argument === null || typeof argument === "string",
      run: (argument) => panel.show(argument === "" ? null : (argument as string | null)),
    },
    forPerson: async (node) => {
      const clicked = isTreeNode(node) ? classOf(node) : undefined;
      const classId = clicked === undefined ? await pickClass(results) : clicked;
      if (classId !== undefined) panel.show(classId);
    },
  };
}
