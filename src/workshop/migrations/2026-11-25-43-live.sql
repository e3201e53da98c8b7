-- Live boards: the way from a session to its town, before a town is known; snapshots that are kept for going back.

create function workshop_place_of_session(wanted uuid)
  returns table (town_code text, series_id uuid, code text)
  language sql stable security definer set search_path = public as
  $$ select town.code, session.series_id, session.code
     from workshop_session session
     join tenancy_town town using (town_id)
     where session.id = wanted $$;
grant execute on function workshop_place_of_session(uuid) to app;

-- True for the board as it was before it was put back: that can be gone forward to again.
alter table workshop_board_snapshot add column is_before_return boolean not null default false;
