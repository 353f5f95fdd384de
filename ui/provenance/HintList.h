// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/traces/Trace.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace semblance::ui {

/// What a file hints at about its history: a sign, the word, what was found and what it may mean.
/// Says each time that these are no verdicts.
class HintList : public QWidget
{
    Q_OBJECT

public:
    explicit HintList(QWidget* parent = nullptr);

    void showHints(const std::vector<imagery::Trace>& hints);

private:
    void changeEvent(QEvent* event) override;
    void rebuild();
    void addRow(const imagery::Trace& hint);

    std::vector<imagery::Trace> m_hints;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_layout;
    QLabel* m_caveat;
};

} // namespace semblance::ui
