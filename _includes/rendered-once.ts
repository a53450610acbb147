import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/**
 * HTML of what stands on many pages in few forms. Each form is rendered once for an object that never changes, and kept
 * as long as that object is.
 *
 * @param form says everything that decides the HTML beside the object
 */
export function renderedOnce<T extends object>(): (object: T, form: string, render: () => VNode) => string {
  const kept = new WeakMap<T, Map<string, string>>();
  return (object, form, render) => {
    let forms = kept.get(object);
    if (forms === undefined) {
      forms = new Map();
      kept.set(object, forms);
    }
    let html = forms.get(form);
    if (html === undefined) {
      html = renderToString(render());
      forms.set(form, html);
    }
    return html;
  };
}
