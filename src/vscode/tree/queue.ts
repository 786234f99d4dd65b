/**
 * Looks for a row once its turn has come to be selected.
 * @returns what selects it, and rejects when VS Code does not find it; undefined when there is nothing to select.
 */
export type FindRow = () => Promise<(() => PromiseLike<void>) | undefined>;

export interface TreeQueueOptions<Node> {
  /** Tells VS Code that the rows below one changed; below none: all. */
  readonly tell: (row: Node | undefined) => void;
  /** Takes why a row could not be selected, which is no failure of anything else. */
  readonly onFailure: (error: unknown) => void;
  /** The least time between two changes, in milliseconds. */
  readonly pause?: number;
  /** How long selecting a row may take before the tree goes on without it, in milliseconds. */
  readonly patience?: number;
}

/** VS Code tells its window of a change at once, unless the last one was less than 200 ms ago: then it waits for a lull. */
const defaultPause = 250;

/** How often a row is looked for while the list keeps changing under it. */
const mostTries = 3;

interface Turn {
  readonly find: FindRow;
  readonly end: () => void;
}

/**
 * Lets VS Code do one thing with a tree at a time. It loses rows when it is told of a change, or to select a
 * row, while it still takes in what it asked for or looks for another row. So changes wait while a row is being
 * selected, and both wait until VS Code has what it asked for. Of several rows to select, the last one counts.
 * Changes that come fast are told together.
 */
export class TreeQueue<Node> {
  private readonly changed = new Set<Node | undefined>();
  private next: Turn | undefined;
  private isRevealing = false;
  /** How many lists VS Code has asked for and not taken in yet. */
  private asked = 0;
  /** Who waits until VS Code has taken them in. */
  private waiting: (() => void)[] = [];
  private resting: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(private readonly options: TreeQueueOptions<Node>) {}

  /** Tells of a change as soon as VS Code may hear of it. */
  change(row: Node | undefined): void {
    this.changed.add(row);
    this.proceed();
  }

  /** Passes on the rows that VS Code asks for, which it takes in before the event loop comes around. */
  async answer<Rows>(rows: Promise<Rows>): Promise<Rows> {
    this.asked += 1;
    try {
      return await rows;
    } finally {
      setImmediate(() => {
        this.asked -= 1;
        if (this.asked === 0) this.endWaiting();
        this.proceed();
      });
    }
  }

  /** Selects a row when its turn comes. Resolves when that is done, was given up, or gave way to a later one; never rejects. */
  reveal(find: FindRow): Promise<void> {
    return new Promise((resolve) => {
      this.next?.end();
      this.next = { find, end: resolve };
      this.proceed();
    });
  }

  dispose(): void {
    this.isOver = true;
    clearTimeout(this.resting);
    this.next?.end();
    this.next = undefined;
    this.endWaiting();
  }

  private proceed(): void {
    if (this.isOver || this.isRevealing || this.asked > 0) return;
    const turn = this.next;
    if (!turn) return this.resting ? undefined : this.tellChanges();
    this.next = undefined;
    this.isRevealing = true;
    void this.take(turn).finally(() => {
      this.isRevealing = false;
      turn.end();
      this.proceed();
    });
  }

  private async take({ find }: Turn): Promise<void> {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      try {
        const select = await find();
        // While it was looked for, VS Code may have asked for lists.
        while (this.asked > 0 && !this.isOver) await this.listsTaken();
        // Looking for it may have made a list longer, which VS Code must hear of first.
        this.tellChanges();
        // While it was looked for, somebody may have asked for a later one.
        if (select && !this.isOver && !this.next) await this.inTime(select());
        return;
      } catch (error) {
        this.options.onFailure(error);
      }
      // Without a change it would fail again, and a later row counts more.
      if (this.isOver || this.next || this.changed.size === 0) return;
    }
  }

  private listsTaken(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private endWaiting(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const proceed of waiting) proceed();
  }

  private tellChanges(): void {
    if (this.isOver || this.changed.size === 0) return;
    const changed = this.changed.has(undefined) ? [undefined] : [...this.changed];
    this.changed.clear();
    for (const row of changed) this.options.tell(row);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.proceed();
    }, this.options.pause ?? defaultPause);
  }

  /** Waits for VS Code, but not for ever: what it has not done by then is given up. */
  private async inTime(selected: PromiseLike<void>): Promise<void> {
    const { patience = 5000, onFailure } = this.options;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        onFailure(new Error(`VS Code has not selected the row in ${patience} ms.`));
        resolve();
      }, patience);
    });
    try {
      await Promise.race([selected, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }
}
