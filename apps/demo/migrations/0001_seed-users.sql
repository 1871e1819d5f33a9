-- Users whom the app had before it had this sign-in: they keep their ids.
INSERT INTO "users" ("id", "email", "blocked", "created_at") VALUES
	('user_1001', 'ada@example.com', false, '2025-03-03 09:00:00+00'),
	('user_1002', 'grace@example.com', false, '2025-04-14 09:00:00+00'),
	('user_1003', 'mallory@example.com', true, '2025-05-26 09:00:00+00')
ON CONFLICT DO NOTHING;
