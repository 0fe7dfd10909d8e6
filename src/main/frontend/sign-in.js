// Passkeys: signing in by one, and adding one. Both are hidden where the browser, or the name of this site, has none.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const withBytes = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

async function post(place, address, content) {
  const response = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json",
      [place.dataset.csrfHeader]: place.dataset.csrf,
    },
    body: content && JSON.stringify(content),
  });
  if (!response.ok) throw Object.assign(new Error(response.statusText), { refused: true });
  return response.json();
}

const common = (credential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment,
});

async function signIn(place) {
  const options = await post(place, "/webauthn/authenticate/options");
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
  });
  const { response } = credential;
  const query = new URLSearchParams({ to: place.dataset.to, language: place.dataset.language });
  const { to } = await post(place, `/login/webauthn?${query}`, {
    ...common(credential),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
  });
  location.assign(to);
}

async function add(place) {
  const field = place.querySelector("input");
  const options = await post(place, "/webauthn/register/options");
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
  const { response } = credential;
  await post(place, "/webauthn/register", {
    publicKey: {
      credential: {
        ...common(credential),
        response: {
          attestationObject: text(response.attestationObject),
          clientDataJSON: text(response.clientDataJSON),
          transports: response.getTransports?.() ?? [],
        },
      },
      label: field.value.trim() || field.placeholder,
    },
  });
  location.assign(place.dataset.to);
}

for (const place of document.querySelectorAll("[data-passkey]")) {
  const { party, passkey } = place.dataset;
  const known = location.hostname === party || location.hostname.endsWith("." + party);
  if (!window.PublicKeyCredential || !known) continue;
  const button = place.querySelector("button");
  const wrong = place.querySelector(".wrong");
  place.hidden = false;
  button.addEventListener("click", async () => {
    wrong.textContent = "";
    button.disabled = true;
    try {
      await (passkey === "add" ? add(place) : signIn(place));
    } catch (failure) {
      wrong.textContent = failure.refused ? place.dataset.refused : place.dataset.failed;
    } finally {
      button.disabled = false;
    }
  });
}
