/** Runs in the page that an invitation leads to: asks the browser, and hands in what it says. */
export const PAGE_SCRIPT = `
const button = document.querySelector("button");
const say = (words) => { document.querySelector("#said").textContent = words; };
const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
if (!able) {
  button.hidden = true;
  say("This browser cannot be told. On an iPhone or iPad, add this page to the home screen and open it there.");
}
button.addEventListener("click", async () => {
  button.disabled = true;
  try {
    if ((await Notification.requestPermission()) !== "granted") {
      say("The browser does not let notifications through. Allow them for this site, and try again.");
      return;
    }
    const worker = await navigator.serviceWorker.register("worker.js");
    await navigator.serviceWorker.ready;
    const options = { userVisibleOnly: true, applicationServerKey: button.dataset.key };
    const subscription = await worker.pushManager.subscribe(options);
    const answer = await fetch(location.href, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(subscription),
    });
    const { message } = await answer.json();
    say(message);
    button.hidden = answer.ok;
  } catch (error) {
    say("It did not work: " + error.message);
  } finally {
    button.disabled = false;
  }
});
`;

/** Runs in the browser when a message comes, also when no page is open. */
export const WORKER_SCRIPT = `
self.addEventListener("push", (event) => {
  const { title, body, tag, url, page } = event.data.json();
  const options = { body, tag, renotify: true, requireInteraction: page, data: { url } };
  event.waitUntil(self.registration.showNotification(title, options));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { url } = event.notification.data;
  if (url) event.waitUntil(self.clients.openWindow(url));
});
`;
