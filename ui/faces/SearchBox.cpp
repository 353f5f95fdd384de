// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/SearchBox.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/format/ErrorText.h"
#include "ui/format/NumberText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

SearchBox::SearchBox(Workplace& workplace, ExhibitFaces& faces, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_faces(faces), m_gallery(new QComboBox(this)),
      m_button(new QPushButton(this)), m_reason(new QLabel(this))
{
    setObjectName(u"searchBox"_s);
    auto* caption = new QLabel(tr("&Gallery"), this);
    setTextRole(caption, TextRole::Caption);
    caption->setBuddy(m_gallery);
    m_gallery->setObjectName(u"galleryCombo"_s);
    m_gallery->setAccessibleName(tr("Gallery to search"));
    m_gallery->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_gallery->setMinimumContentsLength(16);
    m_gallery->setPlaceholderText(tr("Choose a gallery"));
    m_button->setObjectName(u"searchButton"_s);
    m_button->setMinimumHeight(34);
    setPrimary(m_button);
    m_reason->setObjectName(u"searchReason"_s);
    m_reason->setWordWrap(true);
    setTextRole(m_reason, TextRole::Caption);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kMarginPx);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(caption);
    layout->addWidget(m_gallery);
    layout->addSpacing(kSmallGapPx);
    layout->addWidget(m_reason);
    layout->addWidget(m_button);

    connect(m_button, &QPushButton::clicked, this, &SearchBox::search);
    connect(m_gallery, &QComboBox::currentIndexChanged, this, &SearchBox::refresh);
    connect(&faces, &ExhibitFaces::probeChanged, this, &SearchBox::refresh);
    connect(&faces, &ExhibitFaces::stateChanged, this, &SearchBox::refresh);
    connect(&workplace, &Workplace::engineReady, this, &SearchBox::refresh);
    connect(&workplace, &Workplace::engineFailed, this, &SearchBox::refresh);
    refresh();
}

QString SearchBox::searchText()
{
    return tr("&Search gallery");
}

void SearchBox::reloadGalleries()
{
    m_workplace.jobs().startQuietly<std::vector<Choice>>(
        [lab = m_workplace.sharedLab()](const StopToken&) { return readChoices(lab->galleries()); },
        this,
        [this](const Result<std::vector<Choice>>& choices) {
            if (choices)
                showChoices(*choices);
            else
                Q_EMIT failed(choices.error());
        });
}

Result<std::vector<SearchBox::Choice>>
SearchBox::readChoices(const casework::GalleryRepository& galleries)
{
    const auto all = galleries.all();
    if (!all)
        return passOn(all);
    std::vector<Choice> choices;
    for (const casework::Gallery& gallery : *all) {
        const auto unfinished = galleries.unfinishedEnrolments(gallery.id);
        if (!unfinished)
            return passOn(unfinished);
        choices.push_back({gallery, std::ranges::any_of(*unfinished, [](const auto& enrolment) {
                               return enrolment.isRunning;
                           })});
    }
    return choices;
}

QString SearchBox::textOf(const Choice& choice)
{
    const QString people =
        //: How many people a gallery holds
        tr("%Ln people", nullptr, choice.gallery.people);
    return choice.isBeingFilled
               //: A gallery into which is being enrolled: %1 its name, %2 "37 people" so far
               ? tr("%1 · %2 · being filled").arg(choice.gallery.name, people)
               : u"%1 · %2"_s.arg(choice.gallery.name, people);
}

void SearchBox::showChoices(const std::vector<Choice>& choices)
{
    const bool areSame =
        m_hasGalleries &&
        std::ranges::equal(
            choices, m_choices, {}, [](const Choice& choice) { return choice.gallery.id; },
            [](const Choice& choice) { return choice.gallery.id; });
    m_choices = choices;
    m_hasGalleries = true;
    if (!areSame || !m_wanted.isEmpty()) {
        fillList();
    } else {
        // A list that is open stays as it is, with its figures of now.
        for (int row = 0; row < m_gallery->count(); ++row)
            m_gallery->setItemText(row, textOf(m_choices[static_cast<std::size_t>(row)]));
    }
    refresh();
}

void SearchBox::fillList()
{
    const QString chosen = m_wanted.isEmpty() ? gallery() : m_wanted;
    m_gallery->clear();
    for (const Choice& choice : m_choices) {
        m_gallery->addItem(icon(u"galleries"_s), textOf(choice), choice.gallery.name);
        m_gallery->setItemData(m_gallery->count() - 1, choice.gallery.source, Qt::ToolTipRole);
    }
    // Of several nobody has chosen one: the program does not either.
    const int index = m_gallery->findData(chosen);
    m_gallery->setCurrentIndex(index >= 0 || m_choices.size() != 1 ? index : 0);
    if (index >= 0)
        m_wanted.clear();
    m_gallery->setEnabled(!m_choices.empty());
}

QString SearchBox::gallery() const
{
    return m_gallery->currentData().toString();
}

void SearchBox::chooseGallery(const QString& name)
{
    m_wanted = name;
    if (m_hasGalleries)
        showChoices(std::vector(m_choices));
}

void SearchBox::refresh()
{
    const QString why = reason();
    m_button->setText(mustAsk() ? tr("&Search gallery…") : searchText());
    m_button->setEnabled(why.isEmpty());
    m_button->setToolTip(why.isEmpty() ? tr("Enter") : why);
    m_button->setAccessibleDescription(why);
    m_reason->setText(why);
    m_reason->setVisible(!why.isEmpty());
}

QString SearchBox::reason() const
{
    if (m_workplace.engineError())
        return tr("The engine cannot search: %1").arg(errorSentence(*m_workplace.engineError()));
    if (!m_workplace.pipeline())
        return tr("The engine is still loading.");
    const QString face = faceReason();
    if (!face.isEmpty())
        return face;
    if (!m_hasGalleries)
        return tr("The galleries are being read.");
    if (m_choices.empty())
        return tr("There is no gallery yet. Create one under Galleries.");
    if (m_gallery->currentIndex() < 0)
        return tr("Choose a gallery.");
    const Choice& choice = m_choices[static_cast<std::size_t>(m_gallery->currentIndex())];
    if (choice.gallery.references == 0 && choice.isBeingFilled)
        return tr("This gallery is being filled: it holds no reference yet.");
    if (choice.gallery.references == 0)
        return tr("This gallery is empty. Enrol references under Galleries.");
    return {};
}

QString SearchBox::faceReason() const
{
    switch (m_faces.state()) {
    case ExhibitFaces::State::Closed:
        return tr("Open an image first.");
    case ExhibitFaces::State::Waiting:
    case ExhibitFaces::State::Looking:
        return tr("The faces are still being looked for.");
    case ExhibitFaces::State::NotLooked:
        if (!m_faces.marks().marks().empty())
            break;
        return m_faces.wasStopped() ? tr("The search for faces was cancelled: look again, or draw "
                                         "the face.")
                                    : tr("Faces were not looked for yet.");
    case ExhibitFaces::State::Ready:
        break;
    }
    if (m_faces.problem())
        return errorSentence(*m_faces.problem());
    if (!m_faces.marks().selected())
        return m_faces.marks().marks().empty() ? tr("There is no face to search for.")
                                               : tr("Choose the face to examine.");
    if (!m_faces.probe())
        return tr("The face is being measured.");
    return {};
}

bool SearchBox::mustAsk() const
{
    const auto probe = m_faces.probe();
    return probe && !probe->face.face.isSeenByDetector();
}

bool SearchBox::mayStart()
{
    return !mustAsk() ||
           Dialogs::inUse().confirm(
               this, {tr("No face in this box"),
                      tr("The engine sees no face in this box. It ranks people all the same, and "
                         "their scores then say nothing. Check the box first, or choose another "
                         "image."),
                      tr("Search anyway")});
}

void SearchBox::search()
{
    const auto probe = m_faces.probe();
    if (probe && m_workplace.pipeline() && m_gallery->count() > 0 && m_gallery->currentIndex() < 0)
        m_gallery->setFocus();
    else if (probe && reason().isEmpty() && mayStart())
        Q_EMIT searchRequested(*probe, gallery());
}

} // namespace semblance::ui
