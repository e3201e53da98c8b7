-- Who applied when, and who was told to wait: without it a cancelled place would go to nobody in particular.

alter table workshop_attendance
  -- Empty: came to this session without having applied for it.
  add applied_at timestamptz(3),
  -- Was told that the session is full; whoever gets a place by another's cancelling must be told.
  add waited boolean not null default false,
  add check (applied_at is not null or came_at is not null);
