const mostBytes = 200;

/** A former address as people see it, not percent-encoded. What is not UTF-8 stays as it was written. */
export function decodedAddress(alias: string): string {
  return alias.replace(/%[0-9a-f]{2}(?:%[0-9a-f]{2})*/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/**
 * Whether a text can be a former address: a path from this site's root that leads nowhere but below it, encoded or
 * not, and whose parts can be names of files.
 */
export function isFormerAddress(alias: string): boolean {
  // Encoded separators would become others than the address has.
  if (!/^\/[\p{L}\p{N}\p{M}\-._~%/]*$/u.test(alias) || /%(?:2f|5c)/i.test(alias)) return false;
  const decoded = decodedAddress(alias);
  if (/[\p{Cc}\p{Cs}]/u.test(decoded)) return false;
  const [, ...parts] = decoded.split("/");
  return parts.every((part, index) => {
    const isEnd = part === "" && index === parts.length - 1;
    return isEnd || (!["", ".", ".."].includes(part) && Buffer.byteLength(part) <= mostBytes);
  });
}

/** Files that tell a host what to do, or prove what the site was: no address of a page may look like one. */
const hostFiles =
  /^(?:_headers|_redirects|_routes\.json|_worker\.js|nginx\.conf|caddyfile|sha256sums(?:\.sig)?)$/i;

/** Whether a former address would be taken for a file by which a host is configured. */
export function isHostFile(alias: string): boolean {
  const [, first = "", ...others] = decodedAddress(alias).split("/");
  // Apache looks for its own in every folder.
  return hostFiles.test(first) || [first, ...others].some((part) => /^\.ht/i.test(part));
}
