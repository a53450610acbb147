import PostalMime, { type Attachment } from "postal-mime";
import { type AttachedDocument, handsOver, releaseOfMail } from "./attached-release.ts";
import { type Block, cleanText, type Document, type Passed, type Picture } from "./document.ts";
import { ImportError } from "./import-error.ts";
import { pictureEnding, readHtml } from "./read-html.ts";
import { textBlocks } from "./read-text.ts";

/** Most parts that a mail may be made of. */
const mostParts = 200;

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function pictureOf(attachment: Attachment): Picture | undefined {
  const byName = /\.(jpe?g|png|gif|webp|tiff?)$/i
    .exec(attachment.filename ?? "")?.[1]
    ?.toLowerCase()
    .replace("jpeg", "jpg");
  const ending = pictureEnding(attachment.mimeType) ?? byName;
  return ending === undefined ? undefined : { bytes: bytesOf(attachment), ending };
}

const documentName = /\.(?:docx?|docm|odt|pdf|rtf)$/i;
const documentType =
  /^application\/(?:pdf|rtf|msword|vnd\.(?:openxmlformats.*wordprocessing|oasis\.opendocument\.text))/i;

function isDocument({ filename, mimeType }: Attachment): boolean {
  return documentName.test(filename ?? "") || documentType.test(mimeType);
}

/** Reads the documents among attachments; Word and OpenDocument first, which know more of their text than PDF. */
async function readDocuments(
  attachments: readonly Attachment[],
  read: ReadAttachment,
): Promise<{
  readonly documents: readonly AttachedDocument[];
  readonly unread: readonly { readonly attachment: Attachment; readonly error?: ImportError }[];
}> {
  const documents: AttachedDocument[] = [];
  const unread: { attachment: Attachment; error?: ImportError }[] = [];
  const isPdf = ({ filename }: Attachment) => Number(/\.pdf$/i.test(filename ?? ""));
  for (const attachment of attachments.toSorted((a, b) => isPdf(a) - isPdf(b))) {
    if (!isDocument(attachment)) {
      unread.push({ attachment });
      continue;
    }
    const name = attachment.filename ?? attachment.mimeType;
    try {
      documents.push({ name, document: await read(bytesOf(attachment), name) });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      unread.push({ attachment, error });
    }
  }
  return { documents, unread };
}

function partsOf(bytes: Uint8Array): number {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.match(/^content-type:/gim)?.length ?? 0;
}

/** What stands below the line "-- " is the sender's card; what a program put above a forwarded mail is no text either. */
function withoutMailLines(text: string): { readonly text: string; readonly passed: readonly Passed[] } {
  const passed: Passed[] = [];
  let rest = text;
  const forwarded =
    /^-{2,}\s*(?:Weitergeleitete Nachricht|Ursprüngliche Nachricht|Forwarded message)[^\r\n]*\r?\n(?:[ \t>]*(?:Von|An|Datum|Betreff|Gesendet|CC|From|To|Date|Subject|Sent):[^\r\n]*\r?\n)+/im.exec(
      rest,
    );
  if (forwarded !== null) {
    passed.push({ why: "mail", text: forwarded[0].trim() });
    rest = rest.replace(forwarded[0], "");
  }
  const card = /^-- ?\n([\s\S]*)$/m.exec(rest);
  if (card !== null) {
    passed.push({ why: "mail", text: (card[1] ?? "").trim() });
    rest = rest.slice(0, card.index);
  }
  return { text: rest, passed };
}

/** Reads an attached document as a file of its own. */
type ReadAttachment = (bytes: Uint8Array, name: string) => Promise<Document>;

/**
 * Reads a mail: its text, or its HTML when it has no text, with the pictures in it and attached to it; or the document
 * that is attached to it, when that is the release. Its day says when it was sent, not the release's date, and is not
 * taken over.
 *
 * @throws ImportError when it is made of too many parts, or damaged
 */
export async function readEml(bytes: Uint8Array, readAttachment: ReadAttachment): Promise<Document> {
  const parts = partsOf(bytes);
  if (parts > mostParts) {
    throw new ImportError({
      rule: "import-too-many-parts",
      values: { parts: String(parts), most: String(mostParts) },
    });
  }
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError({ rule: "import-broken", values: { reason } });
  });
  const html = mail.html ?? "";
  const used = new Set<Attachment>();
  const byContentId = (address: string) => {
    const id = /^cid:(.+)$/i.exec(address)?.[1];
    const found = mail.attachments.find(({ contentId }) => id !== undefined && contentId === `<${id}>`);
    if (found !== undefined) used.add(found);
    return found === undefined ? undefined : pictureOf(found);
  };
  const plain = mail.text?.trim() ? withoutMailLines(cleanText(mail.text)) : undefined;
  // HTML keeps headings, links and the places of pictures; plain text is the better source only when there is none.
  const document: Document =
    html.trim() === "" && plain !== undefined
      ? {
          blocks: textBlocks(plain.text),
          pictures: [],
          passed: plain.passed,
          raw: { text: plain.text, inOrder: true },
        }
      : readHtml(html, byContentId);
  const attached = mail.attachments.filter((attachment) => !used.has(attachment));
  const pictures = [...document.pictures];
  const blocks: Block[] = [...document.blocks];
  const passed: Passed[] = [...document.passed];
  if (mail.subject !== undefined) passed.push({ why: "mail", text: mail.subject });
  const others: Attachment[] = [];
  for (const attachment of attached) {
    const picture = pictureOf(attachment);
    if (picture === undefined) {
      others.push(attachment);
      continue;
    }
    pictures.push(picture);
    blocks.push({ kind: "picture", picture: pictures.length - 1 });
  }
  const { documents, unread } = await readDocuments(others, readAttachment);
  const unreadable = unread.find(({ error }) => error !== undefined)?.error;
  if (documents.length === 0 && unreadable !== undefined && handsOver(document)) throw unreadable;
  for (const { attachment } of unread)
    passed.push({ why: "attachment", text: attachment.filename ?? attachment.mimeType });
  return releaseOfMail({ ...document, blocks, pictures, passed }, documents);
}
