import { useState } from 'react';
import { Menu, Modal, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Avatar, Button, Icon } from '@weerwoord/ui';
import { api } from './api';
import { useWords } from './language';
import { forgetWords } from './searched-words';
import { useSession } from './session.query';
import { hasUnsaved } from './unsaved';
import { LANGUAGES } from '../words/formats';
import type { Language } from '../words/formats';

/** Languages are named in themselves: whoever reads only Dutch looks for "Nederlands". */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', nl: 'Nederlands' };
const THEMES = [
  ['light', 'frame.theme-light', 'sun'],
  ['dark', 'frame.theme-dark', 'moon'],
  ['auto', 'frame.theme-auto', 'settings'],
] as const;

const CHECK = <Icon name="check" size={14} />;

/** Language, theme and the way out. The language is also told to the server, for mails and exports. */
export function PersonMenu() {
  const { t, language, setLanguage } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const tellLanguage = useMutation({ mutationFn: (next: Language) => api.tell('PATCH', '/me', { body: { language: next } }) });
  const logOut = useMutation({
    mutationFn: () => api.tell('DELETE', '/session'),
    onSettled: async () => {
      queries.clear();
      forgetWords();
      await navigate({ to: '/log-in' });
    },
  });
  const person = session.data?.person;
  if (!person) return null;
  const chooseLanguage = (id: string) => {
    const next = LANGUAGES.find((one) => one === id);
    if (!next) return;
    setLanguage(next);
    tellLanguage.mutate(next);
  };
  const chooseTheme = (id: string) => {
    const next = THEMES.find(([one]) => one === id)?.[0];
    if (next) setColorScheme(next);
  };
  return (
    <>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="ww-h2">{t('profile.unsaved-title')}</span>}
        centered
        closeButtonProps={{ 'aria-label': t('profile.close') }}
      >
        <p>{t('profile.unsaved')}</p>
        <div className="ww-row ww-row-wrap">
          <Button kind="primary" onClick={() => setAsking(false)}>
            {t('profile.unsaved-stay')}
          </Button>
          <Button onClick={() => logOut.mutate()}>{t('profile.unsaved-leave')}</Button>
        </div>
      </Modal>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <button type="button" className="app-person" aria-label={t('frame.person', { name: person.name })}>
            <Avatar name={person.name} initials={person.initials} large />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('frame.language')}</Menu.Label>
          <Menu.RadioGroup value={language} onChange={chooseLanguage}>
            {LANGUAGES.map((id) => (
              <Menu.RadioItem key={id} value={id} lang={id} checkIcon={CHECK}>
                {NAMES[id]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label>{t('frame.theme')}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={chooseTheme}>
            {THEMES.map(([id, word, icon]) => (
              <Menu.RadioItem key={id} value={id} checkIcon={CHECK} rightSection={<Icon name={icon} size={14} />}>
                {t(word)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="settings" size={14} />} onClick={() => void navigate({ to: '/profile' })}>
            {t('profile.title')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="leave" size={14} />} onClick={() => (hasUnsaved() ? setAsking(true) : logOut.mutate())}>
            {t('frame.log-out')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
