/** Namespace of RFC 5005, Feed Paging and Archiving. */
const history = "http://purl.org/syndication/history/1.0";

/**
 * Marks a feed document as an archive page with `fh:archive` (RFC 5005, section 4). feedsmith knows no element of that
 * namespace; this puts the one constant element at the beginning of a document that feedsmith wrote.
 *
 * @param head the name of the element that holds what the feed says of itself
 */
export function markAsArchive(xml: string, head: "feed" | "channel"): string {
  const end = xml.indexOf(">", xml.indexOf(`<${head}`)) + 1;
  return `${xml.slice(0, end)}\n<fh:archive xmlns:fh="${history}"/>${xml.slice(end)}`;
}
