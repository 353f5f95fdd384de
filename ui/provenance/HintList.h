// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/PhotographOrigin.h"
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
    /// Of a copy: what the files hint at that it was made from.
    void showSources(const std::vector<casework::SourceHints>& sources);

private:
    void changeEvent(QEvent* event) override;
    void rebuild();
    /// `source`: whose hint it is; empty for the file's own.
    void addRow(const imagery::Trace& hint, const QString& source);
    bool isEmpty() const;

    std::vector<imagery::Trace> m_hints;
    std::vector<casework::SourceHints> m_sources;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_layout;
    QLabel* m_caveat;
};

} // namespace semblance::ui
