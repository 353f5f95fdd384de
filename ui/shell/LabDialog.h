// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"
#include "ui/shell/RecentLabs.h"

#include <QDialog>

namespace semblance::ui {

class ErrorPanel;
class NewLabForm;
class RecentLabList;

/// The first thing a person meets: make a lab, or open one. Stays, with the reason, when a lab
/// cannot be opened.
class LabDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LabDialog(const std::vector<RecentLab>& recent, QWidget* parent = nullptr);

    NewLabForm& newLab() { return *m_newLab; }
    void showError(const Error& error);
    /// Nothing can be pressed while a lab is being opened; afterwards the focus is where it was
    /// asked for.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void openRequested(const QString& folder);
    void createRequested(const QString& folder, const QString& name);

private:
    QWidget* makeColumn(const QString& heading, const QString& explanation, QWidget* content);

    NewLabForm* m_newLab;
    RecentLabList* m_recent;
    ErrorPanel* m_error;
    QWidget* m_columns;
    /// Where the focus belongs when what was asked for failed.
    bool m_isCreating = false;
};

} // namespace semblance::ui
