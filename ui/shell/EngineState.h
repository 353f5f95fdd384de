// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QToolButton>

#include <optional>

namespace semblance::ui {

class EngineLoading;

/// At the end of the status bar: whether the engine is there; a click on a failure tells why.
class EngineState : public QToolButton
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit EngineState(const EngineLoading& engine, QWidget* parent = nullptr);

private:
    void refresh();

    const EngineLoading& m_engine;
};

} // namespace semblance::ui
