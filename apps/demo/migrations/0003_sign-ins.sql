CREATE TABLE "sign_ins" (
	"flow" text PRIMARY KEY NOT NULL,
	"sent_at" timestamp with time zone,
	"verified_at" timestamp with time zone,
	"session_id" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_session_id_devices_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."devices"("session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_ins_session_id_index" ON "sign_ins" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sign_ins_expires_at_index" ON "sign_ins" USING btree ("expires_at");