import type { FieldCatalogue } from "./field-texts.ts";

const exactness =
  "As exact as it is known: 2019-03-21, 2019-03 or 2019; with ~ for about, with ? for uncertain.";
const idRule = "Only a-z, 0-9 and -. It becomes part of the address and never changes.";

/** The fields' labels and hints in English. */
export const enFields: FieldCatalogue = {
  release: {
    title: "Press release",
    description: "What stands at the beginning of a release, between the two lines of ---.",
    fields: {
      title: { title: "Headline", description: "The headline, word for word." },
      kicker: { title: "Kicker", description: "The line above the headline." },
      subtitle: { title: "Subtitle", description: "The line below the headline." },
      date: {
        title: "Date",
        description: `Date of the release. ${exactness} An interval: 2023-11/2024-02. Without one it is undated; please do not guess.`,
      },
      place: {
        title: "Dateline",
        description: "The place before the first sentence as it stands, without its full stop: Kreis MYK.",
      },
      issuer: {
        title: "Issuer",
        description:
          "Id of the organisation in organisations.yaml that issued the release. Without one, the publisher of site.yaml.",
      },
      partners: {
        title: "Partners",
        description: "Ids of the organisations in organisations.yaml that joined in or that it concerns.",
      },
      projects: { title: "Projects", description: "Ids of the projects in projects.yaml that it is about." },
      people: { title: "People", description: "Ids of the people in people.yaml whom it names." },
      photos: {
        title: "Photos",
        description: "The release’s photos, those of which only the caption is known as well.",
        fields: {
          file: {
            title: "Picture file",
            description:
              "Name of the picture file beside the release. Leave it out when the picture is not held.",
          },
          caption: { title: "Caption", description: "The caption, word for word, without the credit." },
          alt: {
            title: "Description",
            description: "What the picture shows, for people who do not see it. One or two sentences.",
          },
          credit: { title: "Credit", description: "Who made the picture, without ‘Photo:’: Jobcenter MYK." },
          terms: { title: "Terms of use", description: "Who may use the picture for what." },
          people: {
            title: "People shown",
            description: "Who is in the picture, in the caption’s order.",
            fields: {
              person: { title: "Person", description: "Id in people.yaml." },
              as: { title: "Function", description: "The function as the caption gives it: Project lead." },
              position: {
                title: "Place in the picture",
                description: "A number counts from the left: 2. Else the caption’s words: back row.",
              },
            },
          },
        },
      },
      contact: {
        title: "Press contact",
        description: "Id of a person or organisation, or the contact as text with telephone and e-mail.",
      },
      boilerplate: { title: "Boilerplate", description: "The standing paragraph at the end: More at …" },
      signature: { title: "Initials", description: "The author’s initials at the end: BA." },
      number: { title: "Number", description: "The press office’s own number: 12/2019." },
      language: {
        title: "Language",
        description: "Language tag: de, en, tr. Without one, that of site.yaml.",
      },
      keywords: { title: "Keywords", description: "Free keywords." },
      source: {
        title: "Source",
        description: "Where the text came from, if not from the issuer itself.",
        fields: {
          name: { title: "Name", description: "Whom the text came from: Rhein-Zeitung." },
          url: { title: "Web address", description: "Where it stands there, beginning with https://." },
          note: { title: "Note", description: "What else one should know about its origin." },
        },
      },
      embargo: {
        title: "Embargo",
        description:
          "Nothing of it leaves the house before this moment: 2026-03-01T06:00 (local time) or 2026-03-01T06:00+01:00.",
      },
      draft: { title: "Draft", description: "true: the release appears nowhere. Otherwise delete the line." },
      corrections: {
        title: "Corrections",
        description: "What was changed after publication; shown in public with the release.",
        fields: {
          date: { title: "Date", description: `When it was corrected. ${exactness}` },
          note: {
            title: "What was changed",
            description: "In one sentence: what was wrong, and what is right now.",
          },
        },
      },
      withdrawn: {
        title: "Withdrawn",
        description: "The address stays and gives day and reason; the text is gone everywhere.",
        fields: {
          date: { title: "Date", description: `When it was withdrawn. ${exactness}` },
          reason: { title: "Reason", description: "Why; shown in public in the release’s place." },
        },
      },
      "replaced-by": {
        title: "Replaced by",
        description: "Name of the release that stands in its place now: the file name without .md.",
      },
      aliases: {
        title: "Former addresses",
        description: "Paths at which the release used to be; each leads here: /press/2019/old.html.",
      },
      original: {
        title: "State of the original",
        description:
          "In translations only: mark of the original text that was translated. When the original changes, the translation counts as out of date.",
      },
      "hints-off": {
        title: "Hints switched off",
        description:
          "Names of hints of npm run check that shall not be given about this release: vague-time.",
      },
    },
  },
  organisation: {
    title: "Organisation",
    description: "An organisation that issues releases or takes part in them.",
    fields: {
      id: { title: "Id", description: `Short, lasting name: landkreis-mayen-koblenz. ${idRule}` },
      name: { title: "Name", description: "The full name: Landkreis Mayen-Koblenz." },
      short: { title: "Short form", description: "The short form that texts use: Kreis MYK." },
      aliases: {
        title: "Other names",
        description: "Other names by which texts call the organisation. They are linked in releases.",
      },
      former: {
        title: "Former names",
        description: "What the organisation used to be called.",
        fields: {
          name: { title: "Name", description: "The former name." },
          until: { title: "Until", description: `Until when it held. ${exactness}` },
        },
      },
      kind: { title: "Kind", description: "What it is: ministry, council, company." },
      "part-of": { title: "Part of", description: "Id of the organisation that it belongs to." },
      url: { title: "Website", description: "Its website, beginning with https://." },
      place: { title: "Place", description: "Where it has its seat." },
    },
  },
  project: {
    title: "Project",
    description: "A project that releases tell about.",
    fields: {
      id: { title: "Id", description: `Short, lasting name: lqa. ${idRule}` },
      name: { title: "Name", description: "The full name: LQA Leben - Qualifizieren - Arbeiten." },
      short: { title: "Short form", description: "The short form that texts use: LQA." },
      aliases: {
        title: "Other names",
        description: "Other names by which texts call the project. They are linked in releases.",
      },
      organisations: { title: "Organisations", description: "Ids of the organisations that carry it." },
      people: { title: "People", description: "Ids of the people who run it." },
      from: { title: "Beginning", description: `When it began. ${exactness}` },
      to: { title: "End", description: `When it ended. ${exactness}` },
      summary: { title: "What it is about", description: "In a sentence or two." },
      funding: { title: "Funding", description: "Who pays for it: European Social Fund." },
    },
  },
  person: {
    title: "Person",
    description: "A person whom releases name.",
    fields: {
      id: { title: "Id", description: `Short, lasting name: zeynep-begen. ${idRule}` },
      name: { title: "Name", description: "First and last name, without title." },
      honorific: { title: "Title", description: "The title before the name: Dr." },
      aliases: {
        title: "Other names",
        description: "Other names by which texts call the person, such as a name at birth.",
      },
      roles: {
        title: "Functions",
        description:
          "Their functions, each with the time in which it was held. A page shows the one on the release’s day.",
        fields: {
          role: { title: "Function", description: "The function: managing director." },
          organisation: { title: "Organisation", description: "Id of the organisation where it is held." },
          project: { title: "Project", description: "Id of the project in which it is held." },
          from: { title: "Since", description: `Since when. ${exactness}` },
          to: { title: "Until", description: `Until when. ${exactness}` },
        },
      },
      hidden: {
        title: "Hidden",
        description: "true: no page, no index entry, no links. The releases’ words stay as they are.",
      },
      url: { title: "Website", description: "A website about the person, beginning with https://." },
    },
  },
  site: {
    title: "Archive",
    description: "The archive itself: its name, its address, its look.",
    fields: {
      title: { title: "Name of the archive", description: "Stands at the head of every page." },
      url: {
        title: "Address",
        description: "Web address at which the archive stands, beginning with https://.",
      },
      "first-url": {
        title: "First address",
        description:
          "Only after a move: the web address at which the archive stood first. It keeps the ids in feeds, so that nobody gets everything once more.",
      },
      language: {
        title: "Language",
        description: "Language of the interface and default of the releases: de.",
      },
      "time-zone": { title: "Time zone", description: "For embargoes in local time: Europe/Berlin." },
      publisher: {
        title: "Publisher",
        description: "Id of the organisation in organisations.yaml whose archive this is.",
      },
      contact: {
        title: "Press contact",
        description: "For releases that name none: id of a person or organisation, or a text.",
      },
      reuse: {
        title: "Reuse",
        description:
          "The terms under which the texts may be printed. Stands on every release: Free to reprint, please send a copy.",
      },
      accessibility: {
        title: "Accessibility statement",
        description: "What the statement is made of where legal names no text of its own.",
        fields: {
          state: { title: "State", description: "full, partial or none: how far the archive complies." },
          made: { title: "Made", description: "The day on which the statement was made." },
          reviewed: {
            title: "Reviewed",
            description: "The day of the last review; to be renewed each year.",
          },
          law: { title: "Legal basis", description: "The law that asks for the statement." },
          method: { title: "Evaluation", description: "How it was evaluated." },
          gaps: { title: "Gaps", description: "What is not accessible yet, a sentence for each entry." },
          feedback: { title: "Feedback", description: "Where barriers are reported." },
          enforcement: {
            title: "Enforcement body",
            description: "Name and contact of the enforcement body.",
          },
        },
      },
      legal: {
        title: "Legal pages",
        description: "Markdown files in _data/ with the texts of these pages.",
        fields: {
          imprint: { title: "Imprint", description: "File with the imprint: imprint.md." },
          privacy: { title: "Privacy", description: "File with the privacy notice: privacy.md." },
          accessibility: {
            title: "Accessibility",
            description: "File with the accessibility statement: accessibility.md.",
          },
          "easy-language": {
            title: "Easy language",
            description: "File with the page in easy language: easy-language.md.",
          },
          "sign-language": {
            title: "Sign language",
            description:
              "A page about the archive with a link to a video in sign language. Without this the page does not exist.",
          },
        },
      },
      "hints-off": {
        title: "Hints switched off",
        description:
          "Names of hints of npm run check that shall not be given anywhere in the archive: photo-without-terms.",
      },
      editor: {
        title: "Web editor",
        description: "Where the editor at /admin/ saves what is written in it.",
        fields: {
          backend: { title: "Host", description: "github, gitlab or gitea. Without it github." },
          repo: { title: "Repository", description: "Owner and name: jobcenter-myk/press." },
          branch: {
            title: "Branch",
            description: "The branch that the site is built from. Without it main.",
          },
          host: {
            title: "Address of the host",
            description: "Only for a server of your own: https://git.example.org.",
          },
          "sign-in": {
            title: "Sign-in service",
            description:
              "Address of the service that signs editors in (OAuth). Without it they sign in with an access token.",
          },
        },
      },
      look: {
        title: "Look",
        description: "The house colours.",
        fields: {
          accent: { title: "House colour", description: "For links and lines on a light ground: #1d4ed8." },
          "accent-dark": { title: "House colour, dark", description: "The same on a dark ground: #93c5fd." },
        },
      },
    },
  },
};
