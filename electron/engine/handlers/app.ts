// What the app itself keeps in mind; none of it is a step that undo would take back.
import {
	readAppMemory,
	rememberChoice,
	rememberWelcome,
} from "../store/app.ts";
import { os } from "./context.ts";

export const app = {
	memory: os.app.memory.handler(({ context }) => readAppMemory(context.db)),
	welcome: os.app.welcome.handler(({ context }) => {
		context.history.keep((tx) => rememberWelcome(tx, context.now()));
		return readAppMemory(context.db);
	}),
	choose: os.app.choose.handler(({ context, input }) => {
		context.history.keep((tx) => rememberChoice(tx, input));
		return readAppMemory(context.db);
	}),
};
