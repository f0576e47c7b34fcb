import { EventEmitter } from 'node:events';
import type { KeyboardEvent, Menu, MenuItem, MenuItemConstructorOptions, PopupOptions } from 'electron';
import { mention } from '../events.ts';
import { type Emulates, refuseMissing, refuseMissingStatics, refuseUnknownEvents } from '../guard.ts';
import type { World } from '../world.ts';
import type { StandInWindow } from './browser-window.ts';

type Template = (MenuItemConstructorOptions | MenuItem | StandInMenuItem)[];
type ItemType = StandInMenuItem['type'];

const types = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette'] as const;

/** Nobody sees these menus; a test clicks an item through the application menu. */
export class StandInMenuItem implements Emulates<MenuItem, 'submenu' | 'menu' | 'click'> {
  readonly id: string;
  readonly type: (typeof types)[number];
  readonly role: MenuItem['role'];
  readonly accelerator: MenuItem['accelerator'];
  readonly submenu: StandInMenu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly click: (event?: Partial<KeyboardEvent>, window?: StandInWindow) => void;

  constructor(world: World, options: MenuItemConstructorOptions) {
    const { role, submenu } = options;
    this.id = options.id ?? '';
    this.role = role as MenuItem['role']; // the same roles, spelt without capitals once created
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    if (!isItemType(this.type)) throw new Error(`Unknown menu item type: ${String(this.type)}`);
    this.label = options.label ?? role ?? '';
    this.accelerator = options.accelerator ?? null;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = submenu && submenuFrom(world, submenu);
    this.click = (event = {}, window = world.focused ?? [...world.windows.values()][0]) => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      // The app's handler is declared with Electron's own classes; these behave alike.
      if (options.click) Reflect.apply(options.click, undefined, [this, window, event]);
      else if (role === 'quit') world.life.quit();
      else if (role === 'close') window?.close();
      else mention('menu role', role);
    };
  }
}

refuseMissing(StandInMenuItem.prototype, 'MenuItem');

export class StandInMenu
  extends EventEmitter
  implements Emulates<Menu, 'items' | 'append' | 'insert' | 'getMenuItemById'>
{
  readonly items: StandInMenuItem[] = [];

  constructor() {
    super();
    refuseUnknownEvents(this, 'Menu');
  }

  append(item: StandInMenuItem): void {
    this.items.push(item);
  }
  insert(position: number, item: StandInMenuItem): void {
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  popup(options?: PopupOptions): void {
    mention('menu.popup', this.items.map(({ label }) => label).join(', '));
    options?.callback?.();
  }
  closePopup(): void {}
}

refuseMissing(StandInMenu.prototype, 'Menu');

/** The modules `Menu` and `MenuItem`. */
export function menuModules(world: World) {
  let applicationMenu: StandInMenu | null = null;

  class MenuItem extends StandInMenuItem {
    constructor(options: MenuItemConstructorOptions) {
      super(world, options);
    }
  }

  class Menu extends StandInMenu {
    static buildFromTemplate(template: Template): StandInMenu {
      return menuFrom(world, template);
    }
    static setApplicationMenu(menu: StandInMenu | null): void {
      applicationMenu = menu;
    }
    static getApplicationMenu(): StandInMenu | null {
      return applicationMenu;
    }
  }

  return { Menu: refuseMissingStatics(Menu, 'Menu'), MenuItem };
}

function menuFrom(world: World, template: Template): StandInMenu {
  if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: it must be an array');
  const menu = new StandInMenu();
  for (const entry of template) {
    if (entry instanceof StandInMenuItem) {
      menu.append(entry);
      continue;
    }
    if (!entry.label && !entry.role && !entry.type && !entry.submenu) {
      throw new TypeError('Invalid template for MenuItem: it needs a label, role or type');
    }
    menu.append(new StandInMenuItem(world, entry as MenuItemConstructorOptions)); // both have these members
  }
  return menu;
}

function submenuFrom(world: World, submenu: NonNullable<MenuItemConstructorOptions['submenu']>): StandInMenu {
  if (Array.isArray(submenu)) return menuFrom(world, submenu);
  return submenu as unknown as StandInMenu; // every menu here is one of ours
}

function isItemType(type: string): type is ItemType {
  return types.some((known) => known === type);
}
