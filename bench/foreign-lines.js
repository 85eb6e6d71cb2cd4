// Lines in other languages: the Universal Declaration of Human Rights (United Nations, free to use).

export const FRENCH = [
  `Considérant que la reconnaissance de la dignité inhérente à tous les membres de la famille
humaine et de leurs droits égaux et inaliénables constitue le fondement de la liberté,
Considérant que la méconnaissance et le mépris des droits de l'homme ont conduit à des actes
de barbarie qui révoltent la conscience de l'humanité et que l'avènement d'un monde où les
êtres humains seront libres de parler et de croire, libérés de la terreur et de la misère,
a été proclamé comme la plus haute aspiration de l'homme,
Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de
raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.
Chacun peut se prévaloir de tous les droits et de toutes les libertés proclamés dans la présente
Déclaration, sans distinction aucune, notamment de race, de couleur, de sexe, de langue,
de religion, d'opinion politique ou de toute autre opinion, d'origine nationale ou sociale,
Nul ne sera tenu en esclavage ni en servitude; l'esclavage et la traite des esclaves sont
interdits sous toutes leurs formes. Nul ne sera soumis à la torture, ni à des peines cruelles.
Toute personne accusée d'un acte délictueux est présumée innocente jusqu'à ce que sa culpabilité
ait été légalement établie au cours d'un procès public où toutes les garanties nécessaires
à sa défense lui auront été assurées. Nul ne sera condamné pour des actions ou omissions qui,
au moment où elles ont été commises, ne constituaient pas un acte délictueux d'après le droit
national ou international. De même, il ne sera infligé aucune peine plus forte que celle
qui était applicable au moment où l'acte délictueux a été commis. À partir de l'âge nubile,
l'homme et la femme ont le droit de se marier et de fonder une famille. L'œuvre, ça, bien sûr!`,
];

export const ENGLISH = [
  `Whereas recognition of the inherent dignity and of the equal and inalienable rights of all
members of the human family is the foundation of freedom, justice and peace in the world,
Whereas disregard and contempt for human rights have resulted in barbarous acts which have
outraged the conscience of mankind, and the advent of a world in which human beings shall
enjoy freedom of speech and belief and freedom from fear and want has been proclaimed as
the highest aspiration of the common people, it is essential, if man isn’t to be compelled
All human beings are born free and equal in dignity and rights. They are endowed with reason
and conscience and should act towards one another in a spirit of brotherhood (article 1).
No one shall be held in slavery or servitude; slavery and the slave trade shall be prohibited
Everyone’s right to life, liberty and security of person – see §3 and the café’s naïve résumé –
Everyone charged with a penal offence has the right to be presumed innocent until proved guilty
e-mail: registry@example.org, add 'em up: f(a, b) = a^2 + (o+u)*i~e?, 5 µm ± 3 %, £20 © 2004`,
];
