// A page of a panel knows of it, too, so this knows nothing of results.

/** What wants attention in a question, the most pressing first. */
export const attentions = ["broken", "neverRight", "negative", "alwaysRight"] as const;
export type Attention = (typeof attentions)[number];
