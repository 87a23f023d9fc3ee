// A service worker for Flux's notifications, to take and change. docs/push.md says what arrives.
// Register it with navigator.serviceWorker.register('/service-worker.js').

self.addEventListener('push', (event) => {
  const data = event.data?.json() ?? {};
  event.waitUntil(data.type === 'closed' ? close(data) : show(data));
});

/** Two buttons fit everywhere, three in some browsers: the first are the ones that matter. */
function show({ title, body, tag, actions = [], ...data }) {
  const most = self.Notification?.maxActions ?? 2;
  return self.registration.showNotification(title, {
    body,
    tag,
    renotify: true,
    requireInteraction: true,
    actions: actions.slice(0, most).map(({ action, title: words }, index) => ({ action: `${action}:${index}`, title: words })),
    data: { ...data, actions },
  });
}

/** Answered elsewhere. Safari wants every push to show something: where nothing was shown, what stands is, silently. */
async function close({ tag, title, body }) {
  const shown = await self.registration.getNotifications({ tag });
  if (shown.length > 0) for (const notification of shown) notification.close();
  else if (/^((?!chrome|android|firefox).)*safari/i.test(self.navigator.userAgent)) {
    await self.registration.showNotification(title, { body, tag, silent: true });
  }
}

self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  notification.close();
  event.waitUntil(action ? answer(notification.data, action) : open(notification.data));
});

/** "done:0" is the first button. Its token says which reminder; nobody needs to be signed in. */
async function answer(data, action) {
  const [answer, index] = action.split(':');
  const token = data.actions[Number(index)]?.token;
  const url = data.answer_url.replace(/[^/]+$/, token);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answer }),
  }).catch(() => null);
  // "Another time" settles nothing yet: the choice is made in the app. So is what could not be sent.
  if (answer === 'reschedule' || !response?.ok) await open(data);
}

async function open({ task_id }) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const url = `/tasks/${task_id}`;
  if (windows[0]) {
    await windows[0].focus();
    windows[0].postMessage({ type: 'open-task', task_id });
  } else await self.clients.openWindow(url);
}

/** The browser made a new subscription by itself: the page that opens next sends it. */
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(
    self.registration.pushManager.subscribe(event.oldSubscription?.options ?? { userVisibleOnly: true }).then(
      async (subscription) => {
        const windows = await self.clients.matchAll({ type: 'window' });
        for (const window of windows) window.postMessage({ type: 'subscription', subscription: subscription.toJSON() });
      },
    ),
  );
});
