import type { SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";
import { feedFormats } from "./frame.ts";
import type { Subscription } from "./shapes.ts";

/** The feeds of a list and what they are good for; without a name those of the whole archive. */
export function subscriptionTo(
  { addresses, texts }: ViewContext,
  list: SitePath,
  name?: string,
): Subscription {
  return {
    text: name === undefined ? texts.press.subscribeToAll : texts.press.subscribeTo(name),
    feeds: feedFormats.map((format) => ({
      text: texts.feed[format],
      href: addresses.href(addresses.feed(list, format)),
      // The foot of the page has feeds too: those of the whole archive.
      ...(name !== undefined && { name: `${name} (${texts.feed[format]})` }),
    })),
  };
}
