// A post that was sent is not sent twice by a second click, and the page shows nobody anything after the sign-in has run out.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener("submit", event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
}
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
