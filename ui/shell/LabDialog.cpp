// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LabDialog.h"

#include "ui/dialogs/ErrorPanel.h"
#include "ui/shell/NewLabForm.h"
#include "ui/shell/RecentLabList.h"
#include "ui/shell/ScreenRoom.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

constexpr int kDialogWidthPx = 820;
constexpr int kDialogHeightPx = 400;

} // namespace

LabDialog::LabDialog(const std::vector<RecentLab>& recent, QWidget* parent)
    : QDialog(parent), m_newLab(new NewLabForm(this)), m_recent(new RecentLabList(this)),
      m_error(new ErrorPanel(this)), m_columns(new QWidget(this))
{
    setObjectName(QStringLiteral("labDialog"));
    setWindowTitle(tr("Choose a lab"));
    m_recent->showLabs(recent);
    auto* title = new QLabel(tr("Choose a lab"), this);
    setTextRole(title, TextRole::Title);
    auto* intro = new QLabel(tr("A lab is a folder that holds galleries, exhibits and the "
                                "untouched originals. Nothing in "
                                "it leaves this computer."),
                             this);
    intro->setWordWrap(true);
    auto* columns = new QHBoxLayout(m_columns);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kGroupGapPx);
    columns->addWidget(
        makeColumn(tr("Open a lab"),
                   m_recent->isEmpty() ? tr("A folder that this program made before.") : QString(),
                   m_recent),
        1);
    columns->addWidget(makeSeparator(SeparatorDirection::Vertical, m_columns));
    columns->addWidget(makeColumn(tr("Create a lab"), QString(), m_newLab), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGroupGapPx, kGroupGapPx, kGroupGapPx, kGroupGapPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addWidget(m_error);
    layout->addWidget(m_columns, 1);
    setPrimary(m_recent->isEmpty() ? m_newLab->createButton() : m_recent->openButton());
    connect(m_newLab, &NewLabForm::createRequested, this,
            [this](const QString& folder, const QString& name) {
                m_isCreating = true;
                Q_EMIT createRequested(folder, name);
            });
    connect(m_recent, &RecentLabList::openRequested, this, [this](const QString& folder) {
        m_isCreating = false;
        Q_EMIT openRequested(folder);
    });
    resize(QSize(kDialogWidthPx, kDialogHeightPx).boundedTo(screenRoom(*this)));
    if (!m_recent->isEmpty()) {
        m_recent->focusList();
    }
}

QWidget* LabDialog::makeColumn(const QString& heading, const QString& explanation, QWidget* content)
{
    auto* column = new QWidget(m_columns);
    auto* label = new QLabel(heading, column);
    setTextRole(label, TextRole::Section);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(label);
    if (!explanation.isEmpty()) {
        auto* text = new QLabel(explanation, column);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
    layout->addWidget(content, 1);
    return column;
}

void LabDialog::showError(const Error& error)
{
    m_error->showError(error);
}

void LabDialog::setBusy(bool isBusy)
{
    m_columns->setEnabled(!isBusy);
    if (isBusy) {
        m_error->clear();
    } else if (m_isCreating) {
        m_newLab->focusFolder();
    } else {
        m_recent->focusList();
    }
}

} // namespace semblance::ui
