import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { type Emulates, refuseMissing, refuseUnknownEvents } from '../guard.ts';

/** A machine that never sleeps by itself; a test emits 'suspend' and 'resume'. */
export class StandInPowerMonitor extends EventEmitter implements Emulates<PowerMonitor> {
  readonly onBatteryPower = false;

  constructor() {
    super();
    refuseUnknownEvents(this, 'PowerMonitor', 'powerMonitor');
  }

  getSystemIdleTime(): number {
    return 0;
  }
  getSystemIdleState(): 'active' {
    return 'active';
  }
  isOnBatteryPower(): boolean {
    return false;
  }
}

refuseMissing(StandInPowerMonitor.prototype, 'PowerMonitor', 'powerMonitor');
