import { accounts, client } from './accounts.ts';
import { practiceTenant, type PracticeTenant } from './tenant.ts';

/** Where the practice orders are kept between runs. */
interface Keep {
  find(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
}

const KEY = 'practice tenant';

export interface InProcessPractice {
  answer: PracticeTenant['answer'];
  /** Of use nowhere else; the practice connection needs nothing from the person. */
  secrets: { password: string; clientSecret: string };
}

/** The practice tenant that answers inside the app. What was ordered in it is there again after a restart. */
export async function openPractice(keep: Keep, now: () => number): Promise<InProcessPractice> {
  const tenant = practiceTenant({ clock: { now } });
  const kept = await keep.find(KEY);
  if (kept !== undefined) tenant.restore(parsed(kept));
  return {
    answer: async (request) => {
      const response = await tenant.answer(request);
      const isRead = request.method === 'GET' || request.url.includes('/as/');
      if (!isRead) await keep.put(KEY, JSON.stringify(tenant.snapshot()));
      return response;
    },
    secrets: { password: accounts[0]?.password ?? '', clientSecret: client.secret },
  };
}

/** Practice orders that cannot be read any more are let go; they must not keep the app from starting. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
