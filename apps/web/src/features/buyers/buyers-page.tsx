import { useState } from 'react';
import { useMay } from '../../app/may';
import { SettingsFrame } from '../../app/settings-frame';
import { useWords } from '../../app/language';
import { FindBuyerForm } from './find-buyer-form';
import { FoundOrders } from './found-orders';
import { NoticeHooks } from './notice-hooks';
import { RequestDrawer } from './request-drawer';
import { Requests } from './requests';
import type { Found, Typed } from './buyers.query';
import './buyers.css';

/** What a buyer may ask: a copy of their data, or its end. */
export function BuyersPage() {
  const { t } = useWords();
  const may = useMay();
  const [found, setFound] = useState<{ readonly typed: Typed; readonly answer: Found } | null>(null);
  const [opened, open] = useState<string | null>(null);
  return (
    <SettingsFrame sub={t('buyers.sub')}>
      <div className="buyers-page">
        {may('personal') && (
          <>
            <FindBuyerForm onFound={(typed, answer) => setFound({ typed, answer })} onCleared={() => setFound(null)} />
            {found && (
              <FoundOrders
                key={JSON.stringify(found.answer.orders.map(({ id }) => id))}
                {...found}
                onNoted={(id) => {
                  setFound(null);
                  open(id);
                }}
              />
            )}
            <Requests onOpen={open} />
          </>
        )}
        {may('manage') && <NoticeHooks />}
      </div>
      {opened !== null && <RequestDrawer key={opened} id={opened} onClose={() => open(null)} />}
    </SettingsFrame>
  );
}
