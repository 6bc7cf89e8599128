// Passkeys: the browser asks the person, the server gets the answer as JSON in an ordinary form.
const parse = "parseRequestOptionsFromJSON" in (window.PublicKeyCredential ?? {});

async function options(form) {
  const sent = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
  const answer = await fetch(form.dataset.options, { method: "POST", body: sent, credentials: "same-origin" });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  return answer.json();
}

function offer(id, ask) {
  const form = document.getElementById(id);
  if (!form || !parse) return;
  form.hidden = false;
  form.addEventListener("submit", async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    try {
      const credential = await ask(await options(form));
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      // Refused or given up: the page stays as it is, and the password below is another way in.
      form.querySelector("button").focus();
    }
  }, { capture: true });
}

offer("passkey", async given => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(given) }));
offer("new-passkey", async given => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(given) }));
