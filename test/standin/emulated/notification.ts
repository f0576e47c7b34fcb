import { EventEmitter } from 'node:events';
import type { Notification, NotificationConstructorOptions } from 'electron';
import { mention } from '../events.ts';
import { type Emulates, refuseMissing, refuseMissingStatics, refuseUnknownEvents } from '../guard.ts';

export class StandInNotification extends EventEmitter implements Emulates<Notification> {
  title: string;
  body: string;
  silent: boolean;

  constructor({ title = '', body = '', silent = false }: NotificationConstructorOptions = {}) {
    super();
    refuseUnknownEvents(this, 'Notification');
    this.title = title;
    this.body = body;
    this.silent = silent;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    mention('notification', `${this.title}: ${this.body}`);
    queueMicrotask(() => this.emit('show', {}));
  }
  close(): void {
    this.emit('close', {});
  }
}

refuseMissing(StandInNotification.prototype, 'Notification');
refuseMissingStatics(StandInNotification, 'Notification');
