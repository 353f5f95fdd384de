// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EngineState.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/format/ErrorText.h"
#include "ui/shell/EngineLoading.h"
#include "ui/style/Icons.h"

namespace semblance::ui {

EngineState::EngineState(const EngineLoading& engine, QWidget* parent)
    : QToolButton(parent), m_engine(engine)
{
    setObjectName(QStringLiteral("engineState"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(&engine, &EngineLoading::ready, this, &EngineState::refresh);
    connect(&engine, &EngineLoading::failed, this, &EngineState::refresh);
    connect(this, &QToolButton::clicked, this, [this] {
        if (m_engine.error()) {
            Dialogs::inUse().tellError(window(), *m_engine.error());
        }
    });
    refresh();
}

void EngineState::refresh()
{
    setIcon(ui::icon(m_engine.error() ? QStringLiteral("failure") : QStringLiteral("engine")));
    if (m_engine.error()) {
        setText(tr("No engine: why?"));
        setToolTip(errorSentence(*m_engine.error()));
    } else if (m_engine.pipeline()) {
        setText(tr("Engine ready"));
        setToolTip(tr("Every model file was checked against its hash when it was loaded."));
    } else {
        setText(tr("Engine loading…"));
        setToolTip(tr("The models are being checked and loaded."));
    }
    setEnabled(m_engine.error() || m_engine.pipeline());
    setFocusPolicy(m_engine.error() ? Qt::TabFocus : Qt::NoFocus);
}

} // namespace semblance::ui
