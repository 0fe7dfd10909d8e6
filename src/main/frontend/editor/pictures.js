// Pictures on their way to the journal.
const MOST_BYTES = 15 * 1024 * 1024;

/**
 * Makes a function that stores a file and answers {source} or {message}.
 *
 * @param element has data-upload-url, and data-csrf-header and data-csrf-token on itself or around it
 */
export function uploader(element, words) {
  const url = element.dataset.uploadUrl;
  return url
    ? async (file) => {
        if (file.size > MOST_BYTES) {
          return { message: words("figure.too-large") };
        }
        const body = new FormData();
        body.append("file", file, file.name || "picture");
        try {
          const response = await fetch(url, { method: "POST", headers: csrf(element), body });
          const answer = await response.json().catch(() => ({}));
          if (response.ok && answer.source) {
            return { source: answer.source };
          }
          return { message: answer.message ?? answer.detail ?? words(response.status === 401 ? "figure.signed-out" : "figure.failed") };
        } catch {
          return { message: words("figure.offline") };
        }
      }
    : null;
}

/** The header that proves a request to come from this page. */
export function csrf(element) {
  const { csrfHeader, csrfToken } = element.closest("[data-csrf-header]")?.dataset ?? {};
  return { Accept: "application/json", ...(csrfHeader && { [csrfHeader]: csrfToken }) };
}
