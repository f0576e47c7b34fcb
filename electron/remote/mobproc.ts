/**
 * @file The MOBPROC API of one connection, as functions. Each resource has its own file, with what it asks
 * and how the answer is read; here they are only joined.
 */
import type { AcknowledgementsAsked } from '../domain/form/needs.ts';
import type { Json } from '../domain/json.ts';
import { wantsStates, withStates } from '../domain/region.ts';
import { isUnanswered, ok } from '../domain/result.ts';
import { askAcknowledgements, readAcknowledgements } from './acknowledgements.ts';
import {
  askAccessories,
  askDevice,
  askDevices,
  askFeatures,
  askPlan,
  askPlans,
  readCatalogDevice,
  readCatalogItem,
  readOfferedFeature,
  readPlan,
  type CatalogFilter,
} from './catalog.ts';
import { confirmOrder } from './confirm-order.ts';
import { askDeviceAssets, readDeviceInUse, withDevices } from './device-assets.ts';
import { askEmployees, readEmployee } from './employees.ts';
import { reader, type Get, type Needs } from './get.ts';
import { askHistory, readHistoryEntry } from './history.ts';
import { askLine, askLines, readLine } from './lines.ts';
import { askManufacturers, askModels, readNamed } from './manufacturers.ts';
import { askMe, readMe } from './me.ts';
import { moveService } from './move-service.ts';
import { askOrder, askOrders, isUpdatedSince, readOrder, type OrdersFilter } from './orders.ts';
import type { OnPage } from './paging.ts';
import { askPing } from './ping.ts';
import { askQuestions, readQuestionGroup, type QuestionQuery } from './questions.ts';
import { askRegion, askRegions, readRegion } from './regions.ts';
import { list, one, paged } from './resource.ts';
import { ofSegments } from './segments.ts';
import { askShipments, readShipment } from './shipments.ts';
import { submitOrder } from './submit-order.ts';
import { readSellingVendor, readVendor } from './vendor.ts';
import { askVendor, carriers, regionOfVendor } from './vendors.ts';

export type Mobproc = ReturnType<typeof mobproc>;

/**
 * Every read answers with a value or with why there is none; a list is whole or a failure. `actorId` is the
 * employee id of the person ordered for. Orders and moves are sent at most once for each call.
 */
export function mobproc(needs: Needs) {
  const read = reader(needs);
  const regionOf = regionOfVendor(read);

  const whole = <T extends { id: string }>(
    get: Get,
    name: string,
    readItem: (item: Json) => T | undefined,
    onPage?: OnPage,
    signal?: AbortSignal,
  ) =>
    paged(read, get, {
      names: [name],
      readItem,
      idOf: ({ id }) => id,
      activityId: needs.newId(),
      onPage,
      signal,
    });

  /** The catalog wants a line or a region (CONTRACT.md a.5, A7); a carrier alone has the region it sells in. */
  const placed = async (filter: CatalogFilter): Promise<CatalogFilter> =>
    filter.serviceId || filter.regionId || !filter.vendorId
      ? filter
      : { ...filter, regionId: await regionOf(filter.vendorId) };

  const regions = (parentId?: string) => list(read, askRegions(parentId), ['regions'], readRegion);

  return {
    ping: () => read(askPing()),
    me: () => one(read, askMe(), [], readMe),

    /** Lines with their devices. */
    async lines(onPage?: OnPage, signal?: AbortSignal) {
      const lines = await whole(askLines(), 'services', readLine, onPage, signal);
      if (!lines.ok) return lines;
      const before = lines.value.length;
      const further: OnPage = (done, total) => onPage?.(before + done, before + total);
      const devices = await whole(askDeviceAssets(), 'devices', readDeviceInUse, further, signal);
      return devices.ok ? ok(withDevices(lines.value, devices.value)) : devices;
    },
    line: (id: string) => one(read, askLine(id), ['service'], readLine),
    employees: (onPage?: OnPage, signal?: AbortSignal) =>
      whole(askEmployees(), 'employees', readEmployee, onPage, signal),

    /** Carriers, where the server tells them from other vendors. */
    vendors: () => carriers((get) => whole(get, 'vendors', readVendor)),
    vendor: (id: string) => one(read, askVendor(id), ['vendor'], readSellingVendor),
    /** Countries, or the states of one. */
    regions,
    /** A country, with its states where its addresses ask for one and do not list them. */
    async region(id: string) {
      const region = await one(read, askRegion(id), ['region'], readRegion);
      if (!region.ok || !wantsStates(region.value)) return region;
      const states = await regions(id);
      if (states.ok) return ok(withStates(region.value, states.value));
      // A server that has no states leaves the line a text; one that cannot be asked now is asked again.
      return isUnanswered(states.failure) ? states : region;
    },
    manufacturers: () => whole(askManufacturers(), 'manufacturers', readNamed),
    models: (manufacturerId: string) => whole(askModels(manufacturerId), 'models', readNamed),

    devices: async (filter: CatalogFilter, actorId?: string) =>
      whole(askDevices(await placed(filter), actorId), 'devices', readCatalogItem),
    plans: async (filter: CatalogFilter, actorId?: string) =>
      whole(askPlans(await placed(filter), actorId), 'plans', readCatalogItem),
    /** Only the carrier's own, whether or not the server knows that filter: an order has one carrier (CONTRACT.md A25). */
    async accessories(filter: CatalogFilter, actorId?: string) {
      const get = askAccessories(await placed(filter), actorId);
      const offered = await whole(get, 'accessories', readCatalogItem);
      if (!offered.ok || filter.vendorId === undefined) return offered;
      return ok(offered.value.filter(({ vendor }) => vendor === undefined || vendor.id === filter.vendorId));
    },
    /** What a line can get or lose. */
    features: (lineId: string, actorId?: string) =>
      whole(askFeatures(lineId, actorId), 'features', readOfferedFeature),
    device: (id: string, actorId?: string) =>
      one(read, askDevice(id, actorId), ['device'], readCatalogDevice),
    plan: (id: string, actorId?: string) => one(read, askPlan(id, actorId), ['plan'], readPlan),
    questions: (query: QuestionQuery, actorId?: string) =>
      list(read, askQuestions(query, actorId), ['properties'], readQuestionGroup),
    acknowledgements: (query: AcknowledgementsAsked, actorId?: string) =>
      one(read, askAcknowledgements(query, actorId), [], readAcknowledgements),

    async orders(filter: OrdersFilter = {}) {
      const orders = await paged(read, askOrders(filter), {
        names: ['orders'],
        readItem: readOrder,
        idOf: ({ orderId }) => orderId,
        activityId: needs.newId(),
      });
      return orders.ok
        ? ok(orders.value.filter((order) => isUpdatedSince(order, filter.updatedSince)))
        : orders;
    },
    order: (orderId: string) => one(read, askOrder(orderId), ['order'], readOrder),
    /** Of all segments named; of the whole order when none is. */
    history: (orderId: string, segmentIds: readonly string[]) =>
      ofSegments(segmentIds, (segmentId) =>
        list(read, askHistory(orderId, segmentId), ['history'], (item) => readHistoryEntry(item, segmentId)),
      ),
    shipments: (orderId: string, segmentIds: readonly string[]) =>
      ofSegments(segmentIds, (segmentId) =>
        list(read, askShipments(orderId, segmentId), ['shipments', 'shipment'], (item) =>
          readShipment(item, segmentId),
        ),
      ),

    confirmOrder: (body: string, actorId: string) => confirmOrder(needs, body, actorId),
    submitOrder: (body: string, actorId: string) => submitOrder(needs, body, actorId),
    moveService: (lineId: string, body: string) => moveService(needs, lineId, body),
  };
}
