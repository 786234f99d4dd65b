import type { nothing } from "lit/html.js";
import { render, type TemplateResult } from "lit/html.js";
import { Channel, type AskOptions } from "../protocol/channel/channel";
import type {
  Answer,
  Argument,
  Given,
  NoticeArgument,
  NoticeName,
  Progress,
  QuestionName,
} from "../protocol/channel/contract";
import type { Port } from "../protocol/channel/port";
import type { PageAsked, PageContract } from "../protocol/pageContract";
import { translate } from "./translate";
import { acquireApi, type VsCodeApi } from "./vscodeApi";

/** The page of a panel, and its end of the channel to the extension. */
export class Page<Asked extends PageAsked, Content, State = never> {
  /** Where everything is drawn. */
  readonly element: HTMLElement;
  private readonly api: VsCodeApi<State>;
  private readonly channel: Channel<PageContract<Content>, Asked>;

  /**
   * To be made once, when the page's script runs: puts the page's texts into its language.
   * @param show takes what there is to show, now and whenever it has changed; first after {@link begin}.
   */
  constructor(show: (content: Content) => void) {
    translate();
    const element = document.getElementById("page");
    if (!element) throw new Error("The page has no place to draw in.");
    this.element = element;
    this.api = acquireApi();
    const handlers = { questions: {}, notices: { show } };
    // The page that was here before, and may yet be answered, cannot have asked so many questions.
    this.channel = new Channel(pagePort(this.api), handlers as never, { firstId: Date.now() });
  }

  /** Lets the extension know that the page can be told what to show. */
  begin(): void {
    (this.channel as unknown as Channel<PageContract<Content>, PageAsked>).tell("ready");
  }

  tell<Name extends NoticeName<Asked>>(name: Name, ...argument: Given<NoticeArgument<Asked, Name>>): void {
    this.channel.tell(name, ...(argument as never));
  }

  /** @returns undefined when it has failed, which the extension tells people, and when it was aborted. */
  async ask<Name extends QuestionName<Asked>>(
    name: Name,
    ...given: Given<Argument<Asked, Name>, [AskOptions<Progress<Asked, Name>>]>
  ): Promise<Answer<Asked, Name> | undefined> {
    try {
      return await this.channel.ask(name, ...given);
    } catch {
      return undefined;
    }
  }

  /** What VS Code keeps while its window reloads. */
  keep(state: State): void {
    this.api.setState(state);
  }

  draw(content: TemplateResult | typeof nothing): void {
    render(content, this.element);
  }
}

function pagePort(api: VsCodeApi<never>): Port {
  return {
    post: (message) => api.postMessage(message),
    listen: (listener) => {
      const receive = ({ data }: MessageEvent<unknown>): void => listener(data);
      window.addEventListener("message", receive);
      return { dispose: () => window.removeEventListener("message", receive) };
    },
  };
}
