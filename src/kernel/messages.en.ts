import type { kernelMessages as ja } from './messages.ja.ts'

export const kernelMessages: typeof ja = {
  settings: {
    port: 'PORT “{{value}}” is no port number. Use a number from 0 to 65535, e.g. PORT=3000',
    databaseUrl: 'DATABASE_URL is not right. Write postgres://user:password@server:5432/database',
    publicUrl: 'PUBLIC_URL “{{value}}” is not right. Write it like https://mirai.example.lg.jp',
    trustedProxy:
      'TRUSTED_PROXY “{{value}}” is no IP address. Write it like 10.0.0.5, several with commas between.',
    logLevel: 'There is no LOG_LEVEL “{{value}}”. Use one of: {{right}}',
  },
  db: {
    notAnswering:
      'The database {{host}}:{{port}} does not answer. Check that the server runs, and host and port in DATABASE_URL.',
    hostUnknown: 'The database server {{host}} is not known. Check the host in DATABASE_URL.',
    wrongPassword:
      'The database {{host}}:{{port}} does not let user {{user}} in. Check user and password in DATABASE_URL.',
    noSuchDatabase:
      'The server {{host}}:{{port}} has no database {{database}}. Make it first: createdb {{database}}',
    serverTooOld:
      'The database is too old (PostgreSQL {{version}}). PostgreSQL 15 or newer is needed.',
    cannotMakeRole:
      'The role app cannot be made in the database. Ask its administrator for: create role app nologin; grant app to this user;',
    schemaNewer:
      'This data is used by a newer version of Miraichizu ({{names}}). Install the newer program. No data was changed.',
    databaseDidNotStart:
      'The database does not start. Folder: {{folder}} The database says: {{said}}',
    folderNotWritable:
      'The folder {{folder}} cannot be written. Mend its rights, or name another one in DATA_DIR.',
    folderClosed:
      'Only root can enter the folder {{folder}}, so the database cannot live there. Name another one in DATA_DIR, such as /var/lib/miraichizu.',
    noDatabaseUser:
      'Running as root needs a user postgres for the database, which could not be made. Make it first: useradd --system postgres',
    noProgramsForPlatform:
      'PostgreSQL for this machine ({{platform}}) is not installed. Run npm install again, or name your own database in DATABASE_URL.',
    notADemoTown: 'Only a demo town can be taken away.',
    programFailed: '{{program}} failed. It says: {{said}}',
    portTaken:
      'Port {{port}} is used by another program. Stop it, or choose another one with PORT, e.g. PORT=3001',
    hostNotHere:
      'HOST “{{host}}” is no address of this machine. Use 127.0.0.1 or an address of this machine.',
    portForbidden: 'You may not use port {{port}}. Choose a number from 1024 upwards with PORT.',
  },
}
