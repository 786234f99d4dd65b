// What can be read off a window.

export interface ShownNotification {
  message: string;
  buttons: string[];
}

export interface PageMessage {
  /** "error", "warning", "log", … as the browser names them. */
  type: string;
  text: string;
  /** The script or page that caused it. */
  url: string;
}
