import type { DeskTexts } from "./desk-texts.ts";

const integer = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** The desk's words in English. */
export const enDesk: DeskTexts = {
  wrongUse: {
    noSuchOption: (option) => `There is no option ${option}. Possible is:`,
    optionValue: (option) => `That does not fit ${option}. Right is:`,
    noFiles: "Give at least one file or folder:",
  },
  check: {
    fixable: (names) =>
      `${names === 1 ? "One name stands where its id must stand" : `${integer.format(names)} names stand where their ids must stand`}. This puts it right: npm run check -- --fix`,
    fixed: ({ file, ids, lines, isComposed }) =>
      `fixed: ${file} (${[
        ids > 0
          ? ids === 1
            ? "one name replaced by its id"
            : `${integer.format(ids)} names replaced by ids`
          : "",
        lines > 0
          ? `blanks at the end of ${lines === 1 ? "one line" : `${integer.format(lines)} lines`} removed`
          : "",
        isComposed ? "accented letters composed" : "",
      ]
        .filter((part) => part !== "")
        .join(", ")})`,
  },
  import: {
    problems: {
      "import-unreadable": ({ reason }) =>
        `The file cannot be read (${reason}). Check its path and permissions.`,
      "import-missing": () => "There is no such file. Check its name and folder.",
      "import-empty": () => "The file is empty. Name a file with text.",
      "import-picture": () =>
        "This is a picture. Name the text file, and put the picture beside the release.",
      "import-old-word": () =>
        "This is an old Word file (.doc) or one with a password. Open it in Word and save it as .docx without a password.",
      "import-rtf": () => "This is an RTF file. Open it in Word or LibreOffice and save it as .docx or .odt.",
      "import-unknown": () =>
        "This kind of file is not read. Possible are .txt, .md, .docx, .odt, .html, .eml and .pdf.",
      "import-too-large": ({ size, most }) =>
        `The file is too large: ${size} (at most ${most}). Make its pictures smaller or split it.`,
      "import-encrypted": () => "The file is protected with a password. Save it without one.",
      "import-broken": ({ reason }) =>
        `The file is damaged (${reason}). Save it anew, or have it sent again.`,
      "import-bomb": ({ most }) =>
        `Unpacked, the file is larger than ${most}; no text is made like that. Check where it came from.`,
      "import-too-many-parts": ({ parts, most }) =>
        `The file is made of ${parts} parts (at most ${most}). Save the text of the release only.`,
      "import-macros": () =>
        "The file holds macros. Save it in Word as ‘Word document (.docx)’ without macros.",
      "import-no-text": () =>
        "There is no text in the file; perhaps it is a scanned picture. Name the text version.",
      "import-no-title": () => "There is no headline to be seen. Put the headline on the first line.",
      "import-embargo": ({ value }) =>
        `The embargo ${value} does not exist like that (clock change). Give another time in the source.`,
      "import-embargo-unread": ({ words }) =>
        `It is not sure when the embargo ends: “${words}”. Write it like this in the source: “Embargo: 27 February 2022, 6 am”, or delete the line.`,
      "import-front-matter": ({ keys }) =>
        `The archive does not know these keys at the beginning: ${keys}. Rename or delete them.`,
      "import-lost-words": ({ expected, found }) =>
        `Words were lost on the way, so nothing was written: instead of ‘${expected}’ there would be ‘${found}’. Save the file as .txt, and report this.`,
      "import-two-texts": ({ attachments }) =>
        `The mail and what is attached (${attachments}) each have a text of their own; which one is the release is for you to say. Save the attachment and import it by itself, or save the mail’s text as .txt.`,
      "import-records": ({ file }) =>
        `Nothing can be added at the end of ${file}, so no record was added and nothing was written. Write the list with ‘- id: …’ at the beginning of lines, or import without --yes.`,
      "import-invalid": ({ fault }, message) => `The release would not be right: ${message(fault)}`,
    },
    leftOut: {
      head: "head",
      label: "label",
      mark: "bullet",
      "place-mark": "mark after the place",
      issuer: "sender",
      page: "page number",
      length: "length note",
      end: "end mark",
      mail: "mail line",
      attachment: "attachment, to be imported by itself",
      "same-attachment": "attachment with the same text",
      note: "covering note",
      hyphen: "hyphen",
    },
    status: { written: "written", refused: "refused", skipped: "already done", tried: "tried" },
    written: (file) => `written: ${file}`,
    alreadyDone: (file) => `already imported: ${file}; to import it once more, delete that file first`,
    wouldWrite: (file) => `would be written: ${file}`,
    undated: "undated",
    droppedList: (kind, text) => `  left out (${kind}): ${text}`,
    newPerson: (name, role) =>
      `  not in people.yaml yet: ${name}${role === undefined ? "" : ` (${role})`}; --yes adds it`,
    newOrganisation: (name) =>
      `  perhaps an organisation, not in organisations.yaml yet: ${name}; --yes adds it`,
    newProject: (name) => `  perhaps a project, not in projects.yaml yet: ${name}; --yes adds it`,
    newIssuer: (name) => `  issuer in the head is not in organisations.yaml: ${name}`,
    addedRecord: (id, file) => `  added to ${file}: ${id}`,
    progress: (done, total) => `${integer.format(done)} of ${integer.format(total)}`,
    summary: ({ written, refused, skipped, tried }, seconds) =>
      [
        written > 0 ? `${integer.format(written)} written` : "",
        tried > 0 ? `${integer.format(tried)} tried, nothing written` : "",
        skipped > 0 ? `${integer.format(skipped)} already done` : "",
        refused > 0 ? `${integer.format(refused)} refused` : "",
      ]
        .filter((part) => part !== "")
        .join(", ")
        .concat(` (${seconds} s)`),
    report: (file) => `Report: ${file}`,
    next: "Look through headline, date, partners and people; then: npm run check",
    columns: {
      input: "Input",
      status: "Result",
      release: "Release",
      title: "Headline",
      date: "Date",
      message: "Message",
      hash: "Checksum",
    },
  },
};
