import type { ComponentChildren, VNode } from "preact";
import type { Texts } from "../src/texts/texts.ts";
import type { Fact } from "../src/views/shapes.ts";
import { Run } from "./runs.tsx";

interface Props {
  facts: readonly Fact[];
  texts: Texts;
}

/** Facts of a record: labels in the margin, values beside them. */
export function Facts({ facts, texts }: Props): VNode | null {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <FactRow
          key={fact.label}
          label={fact.label}
          values={fact.values.map((value) => (
            <>
              <bdi>
                <Run run={value} />
              </bdi>
              {value.of?.map((record, index) => (
                <span key={index} class="detail">
                  {texts.comma}
                  <Run run={record} />
                </span>
              ))}
              {value.detail !== undefined && <span class="detail">{texts.comma + value.detail}</span>}
            </>
          ))}
        />
      ))}
    </dl>
  );
}

interface RowProps {
  label: ComponentChildren;
  values: readonly ComponentChildren[];
}

/** One label with its values; nothing when there are none. */
export function FactRow({ label, values }: RowProps): VNode | null {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {values.map((value, index) => (
        <dd key={index}>{value}</dd>
      ))}
    </div>
  );
}
