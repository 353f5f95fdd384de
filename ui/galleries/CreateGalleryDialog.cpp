// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/CreateGalleryDialog.h"

#include "casework/intake/RecordTime.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/PlainTextField.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

constexpr int kWidthPx = 560;
constexpr int kLegalBasisLines = 3;

QLabel* explanation(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTextRole(label, TextRole::Caption);
    // It belongs to the field above it.
    label->setContentsMargins(0, 0, 0, kGapPx);
    return label;
}

} // namespace

CreateGalleryDialog::CreateGalleryDialog(Workplace& workplace, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_name(new QLineEdit(this)),
      m_source(new QLineEdit(this)), m_legalBasis(new PlainTextField(this)),
      m_error(new ErrorPanel(this)), m_createButton(new QPushButton(tr("Create gallery"), this))
{
    setObjectName(QStringLiteral("createGalleryDialog"));
    setWindowTitle(tr("New gallery"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_createButton, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_createButton->setObjectName(QStringLiteral("createGalleryButton"));
    setPrimary(m_createButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(explanation(
        tr("A gallery is a named set of references with one stated source and one legal "
           "basis. Both are shown with every search in it."),
        this));
    layout->addWidget(makeForm());
    layout->addWidget(m_error);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CreateGalleryDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &CreateGalleryDialog::updateButton);
    connect(m_source, &QLineEdit::textChanged, this, &CreateGalleryDialog::updateButton);
    connect(m_legalBasis, &PlainTextField::textChanged, this, &CreateGalleryDialog::updateButton);
    m_legalBasis->installEventFilter(this);
    updateButton();
    resize(kWidthPx, sizeHint().height());
}

bool CreateGalleryDialog::eventFilter(QObject* watched, QEvent* event)
{
    // Enter alone begins a new line in the legal basis.
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            create();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

QWidget* CreateGalleryDialog::makeForm()
{
    auto* form = new QWidget(this);
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(kSmallGapPx);
    layout->setHorizontalSpacing(kMarginPx);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setObjectName(QStringLiteral("galleryNameField"));
    m_source->setObjectName(QStringLiteral("gallerySourceField"));
    m_legalBasis->setObjectName(QStringLiteral("galleryLegalBasisField"));
    m_legalBasis->setTabChangesFocus(true);
    m_legalBasis->setFixedHeight(m_legalBasis->fontMetrics().lineSpacing() * kLegalBasisLines +
                                 kMarginPx);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow({}, explanation(tr("For example: Custody 2019–2026"), form));
    layout->addRow(tr("&Source"), m_source);
    layout->addRow(
        {},
        explanation(tr("Where the images come from and who answers for their identities."), form));
    layout->addRow(tr("&Legal basis"), m_legalBasis);
    layout->addRow(
        {}, explanation(tr("The law, order or consent under which these images may be searched."),
                        form));
    return form;
}

void CreateGalleryDialog::updateButton()
{
    const auto isFilled = [](const QString& text) { return !text.trimmed().isEmpty(); };
    const bool isComplete = isFilled(m_name->text()) && isFilled(m_source->text()) &&
                            isFilled(m_legalBasis->toPlainText());
    m_createButton->setEnabled(isComplete && !m_isCreating);
    m_createButton->setToolTip(isComplete ? tr("Ctrl+Enter")
                                          : tr("Name, source and legal basis must be filled in."));
    m_error->clear();
}

void CreateGalleryDialog::create()
{
    if (!m_createButton->isEnabled()) {
        return;
    }
    m_createButton->setEnabled(false);
    m_isCreating = true;
    const auto createdUtc = casework::recordTime(m_workplace.clock());
    m_workplace.jobs().startQuietly<casework::Gallery>(
        [lab = m_workplace.sharedLab(), name = m_name->text().trimmed(),
         source = m_source->text().trimmed(), basis = m_legalBasis->toPlainText().trimmed(),
         createdUtc](const StopToken&) {
            return lab->galleries().create(name, source, basis, createdUtc);
        },
        this, [this](const Result<casework::Gallery>& created) { take(created); });
}

void CreateGalleryDialog::take(const Result<casework::Gallery>& created)
{
    m_isCreating = false;
    if (!created) {
        updateButton();
        m_error->showError(created.error());
        return;
    }
    Q_EMIT galleryCreated(created->name);
    accept();
}

} // namespace semblance::ui
