import { hash } from "node:crypto";

/** SHA-256 of a file's content, base64url. */
export function contentHash(content: string | Uint8Array): string {
  return hash("sha256", content, "base64url");
}
