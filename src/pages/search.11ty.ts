import { renderPage } from "../../_includes/document.tsx";
import { eachPage, type TemplateData } from "./eleventy.ts";

export const data = eachPage("search");

export default ({ planned }: TemplateData): string => renderPage(planned.view);
